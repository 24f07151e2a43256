import './styles/palette.css';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/print.css';
import { mount } from 'svelte';
import { showKeptTheme } from '$lib/theme';
import App from './views/App.svelte';

showKeptTheme();

const target = document.getElementById('app');
if (!target) throw new Error('#app');

export default mount(App, { target });
