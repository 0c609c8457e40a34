// Starts the application.
import { render } from 'preact';
import { App } from './app.js';
import '../../page.css';

render(<App />, document.getElementById('root')!);
