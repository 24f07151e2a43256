// Runs in the page before its own script. Plain JavaScript: it belongs to the window, not to the page.
(() => {
  const text = 'input, textarea, [contenteditable="true"], [contenteditable=""]';

  addEventListener('contextmenu', (event) => {
    const inText = event.target instanceof Element && event.target.closest(text);
    if (!inText) event.preventDefault();
  }, true);

  // A dropped file would replace the page; the page takes files through its own places.
  for (const kind of ['dragover', 'drop']) {
    addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }

  const zoom = { '+': 'larger', '=': 'larger', '-': 'smaller', '0': 'normal' };
  addEventListener('keydown', (event) => {
    const command = event.ctrlKey && !event.altKey;
    const reloads = event.key === 'F5' || (command && event.key.toLowerCase() === 'r');
    const step = command ? zoom[event.key] : undefined;
    if (reloads || step) event.preventDefault();
    if (step) window.__TAURI_INTERNALS__.invoke('program_zoom', { step });
  }, true);
})();
