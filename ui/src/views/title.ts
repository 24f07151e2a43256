/**
 * Puts the focus on the title of the page that has just come, so that a reader says where we are and the keyboard starts at its
 * head. A page that still loads is waited for, also when its first title gives way to another; something that already took the
 * focus keeps it. On a page that is `kept` and only shows another part, the tab or the row from which one came keeps the focus too.
 * Answers how to stop waiting.
 */
export function focusTitle(desk: HTMLElement, kept: boolean): () => void {
  const before = document.activeElement;
  const waiting = new MutationObserver(look);
  const end = setTimeout(stop, 5000);
  let title: HTMLElement | null = null;

  function stop() {
    clearTimeout(end);
    waiting.disconnect();
    document.removeEventListener('focusin', moved);
  }

  /** The officer, or a part of the page, has gone on from here. */
  function moved(event: FocusEvent) {
    if (event.target !== title) stop();
  }

  function look() {
    const { activeElement } = document;
    const stays = kept && desk.contains(before);
    const free = activeElement === document.body || activeElement === title || (activeElement === before && !stays);
    if (!free) return stop();
    const now = desk.querySelector<HTMLElement>('h1');
    if (!now || now === title) return;
    title = now;
    now.focus({ preventScroll: true });
  }

  // The old page is still there in this turn; look when the new one has been drawn.
  const frame = requestAnimationFrame(() => {
    waiting.observe(desk, { childList: true, subtree: true });
    document.addEventListener('focusin', moved);
    look();
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
