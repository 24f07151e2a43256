// Light, dark or as the system says: kept in the window's own data, set before the first picture.

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'kladka-theme';

export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  show(theme);
}

/** Called once, before the page is drawn. */
export const showKeptTheme = (): void => show(keptTheme());

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
