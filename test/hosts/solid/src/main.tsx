// Starts the application.
import { render } from 'solid-js/web';
import { App } from './app.js';
import '../../page.css';

render(() => <App />, document.getElementById('root')!);
