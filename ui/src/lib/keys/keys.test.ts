import { describe, expect, it } from 'vitest';
import { pressed, printed, registerKeys, runKey, workingKeys } from './index';

const press = (init: KeyboardEventInit, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};

describe('keys', () => {
  it.each([
    [{ key: 'n', code: 'KeyN', ctrlKey: true }, 'Ctrl+N', 'Ctrl N'],
    [{ key: 'O', code: 'KeyO', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+O', 'Ctrl Shift O'],
    [{ key: 'ArrowUp', code: 'ArrowUp', altKey: true }, 'Alt+ArrowUp', 'Alt ↑'],
    [{ key: '2', code: 'Digit2', altKey: true }, 'Alt+2', 'Alt 2'],
    [{ key: 'F7', code: 'F7', shiftKey: true }, 'Shift+F7', 'Shift F7'],
    [{ key: ' ', code: 'Space' }, 'Space', 'Spacja'],
  ])('%o', (init, combo, hint) => {
    expect(pressed(press(init))).toBe(combo);
    expect(printed(combo)).toBe(hint);
  });

  it('print a plus that is pressed with others', () => {
    expect(printed('Ctrl++')).toBe('Ctrl +');
  });

  it('never take a combination that types a Polish letter', () => {
    expect(() => registerKeys([{ keys: 'Alt+Z', does: 'cofnij', run: () => {} }])).toThrow('pisze literę');
    expect(() => registerKeys([{ keys: 'Ctrl+Alt+L', does: 'lista', run: () => {} }])).toThrow('pisze literę');
  });

  it('belong to the part that registered last, and come back when it goes', () => {
    const done: string[] = [];
    const page = registerKeys([{ keys: 'Ctrl+N', does: 'Nowa organizacja', run: () => done.push('page') }]);
    const list = registerKeys([{ keys: 'Ctrl+N', does: 'Wpisz uwagę', run: () => done.push('list') }]);
    expect(workingKeys().map((key) => key.does)).toEqual(['Wpisz uwagę']);
    expect(runKey(press({ key: 'n', code: 'KeyN', ctrlKey: true }))).toBe(true);
    list();
    runKey(press({ key: 'n', code: 'KeyN', ctrlKey: true }));
    page();
    expect(runKey(press({ key: 'n', code: 'KeyN', ctrlKey: true }))).toBe(false);
    expect(done).toEqual(['list', 'page']);
  });

  it('leave a text field its own undo', () => {
    const back = registerKeys([{ keys: 'Ctrl+Z', does: 'Cofnij', run: () => {} }]);
    const input = document.body.appendChild(document.createElement('input'));
    expect(runKey(press({ key: 'z', code: 'KeyZ', ctrlKey: true }, input))).toBe(false);
    expect(runKey(press({ key: 'z', code: 'KeyZ', ctrlKey: true }))).toBe(true);
    input.remove();
    back();
  });
});
