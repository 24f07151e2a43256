// Routing by hash: `route.path`, `go('/organisation/12')`, `href('/programme')` for links.
export { fit, href, readAddress, type Params } from './match';
export { followAddress, go, refine, route } from './route.svelte';
