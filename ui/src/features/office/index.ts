// The office profile: parts of the settings page.
export { default as Contact } from './Contact.svelte';
export { default as Describe } from './Describe.svelte';
export { firstField, partOf, type Part } from './fields';
export { default as Names } from './Names.svelte';
export { default as Numbers } from './Numbers.svelte';
export { default as People } from './People.svelte';
