/** The page starts here. The key in the address has done its work once the page is loaded: it leaves the address bar. */
import { render } from 'preact';
import { App } from './app.tsx';
import './style.css';

if (location.search !== '') history.replaceState(null, '', location.pathname);
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
