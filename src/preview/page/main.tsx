/** The page starts here. The key in the address has done its work once the page is loaded: it leaves the address bar. */
import { render } from 'preact';
import { App } from './app.tsx';
// What comes later wins.
import './style/base.css';
import './style/strip.css';
import './style/issues.css';
import './style/mail.css';
import './style/panels.css';
import './style/edit.css';
import './style/sources.css';
import './style/matrix.css';
import './style/small-panels.css';
import './style/narrow.css';

if (location.search !== '') history.replaceState(null, '', location.pathname);
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
