// The offline form: one file that any browser opens without a network. The program builds it with a `FormSpec` inside.
import '../styles/palette.css';
import '../styles/tokens.css';
import '../styles/controls.css';
import './offline.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Form } from './form.svelte';
import type { FormSpec } from './spec';

const spec = JSON.parse(document.getElementById('spec')?.textContent ?? '') as FormSpec;
const target = document.getElementById('app');
if (!target) throw new Error('#app');

mount(App, { target, props: { form: new Form(spec) } });
