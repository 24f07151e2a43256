// Parts of the settings page around the office.
export { default as Backups } from './Backups.svelte';
export { default as History } from './History.svelte';
export { default as Law } from './Law.svelte';
export { default as Secrecy } from './Secrecy.svelte';
export { default as Look } from './Look.svelte';
