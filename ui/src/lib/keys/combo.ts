// Names of keys: "Ctrl+Shift+O", "Alt+ArrowUp", "F8". Pure.

const PRINTED: Record<string, string> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Spacja', Space: 'Spacja',
  Delete: 'Delete', PageUp: 'Page Up', PageDown: 'Page Down',
};

/** The name of what was pressed. A letter is taken from its place on the keyboard when the layout gives something else. */
export function pressed(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const command = event.ctrlKey || event.altKey || event.metaKey;
  const key = command && letter ? letter : command && digit ? digit : event.key === ' ' ? 'Space' : event.key;
  const named = key.length === 1 ? key.toUpperCase() : key;
  const shift = event.shiftKey && (named.length > 1 || command);
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', named].filter(Boolean).join('+');
}

/** As it is printed on a key hint: "Ctrl N", "Alt ↑". */
export function printed(combo: string): string {
  return combo.split(/\+(?!$)/u).map((part) => PRINTED[part] ?? part).join(' ');
}

/** Alt or Ctrl Alt with a letter types ą, ć, ę, ł, ń, ó, ś, ź, ż on a Polish keyboard: such a combination may not be used. */
export function typesPolishLetter(combo: string): boolean {
  const parts = combo.split('+');
  return parts.includes('Alt') && /^[A-Z]$/.test(parts.at(-1) ?? '');
}

/** Keys that a text field needs for itself. */
export function belongsToText(combo: string): boolean {
  return ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Space', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Delete'].includes(combo);
}
