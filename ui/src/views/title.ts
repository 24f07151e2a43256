/**
 * Puts the focus on the title of the page that has just come, so that a reader says where we are and the keyboard starts at its
 * head. A page that still loads is waited for; something that already took the focus keeps it. On a page that is `kept` and only
 * shows another part, the tab or the row from which one came keeps the focus too. Answers how to stop waiting.
 */
export function focusTitle(desk: HTMLElement, kept: boolean): () => void {
  const before = document.activeElement;
  const waiting = new MutationObserver(look);
  const end = setTimeout(() => waiting.disconnect(), 5000);
  const stop = () => {
    clearTimeout(end);
    waiting.disconnect();
  };

  function look(): boolean {
    const title = desk.querySelector('h1');
    const { activeElement } = document;
    const taken = activeElement !== document.body && (activeElement !== before || (kept && desk.contains(before)));
    if (!title && !taken) return false;
    stop();
    if (title && !taken) title.focus({ preventScroll: true });
    return true;
  }

  // The old page is still there in this turn; look when the new one has been drawn.
  const frame = requestAnimationFrame(() => {
    if (!look()) waiting.observe(desk, { childList: true, subtree: true });
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
