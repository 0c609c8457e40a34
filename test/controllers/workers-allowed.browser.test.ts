// A host that allows no workers says so once, on the element or around it.
import { workersAllowed } from '../../src/controllers/workers-allowed.js';
import { afterEach, describe, expect, it } from '../runner/suite.js';

describe('workers', () => {
  const inner = (html: string): Element => {
    const outer = document.createElement('div');
    outer.innerHTML = html;
    document.body.append(outer);
    return outer.querySelector('i')!;
  };
  afterEach(() => document.body.replaceChildren());

  it('are tried where nobody says anything', () => {
    expect(workersAllowed(inner('<p><i></i></p>'))).to.equal(true);
  });

  it('are not tried where the element, or one around it, says so', () => {
    expect(workersAllowed(inner('<i no-workers></i>'))).to.equal(false);
    expect(workersAllowed(inner('<p no-workers><b><i></i></b></p>'))).to.equal(false);
  });

  it('are not tried in the shadow of an element that says so', () => {
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    shadow.host.setAttribute('no-workers', '');
    const list = shadow.appendChild(document.createElement('b'));
    expect(workersAllowed(list)).to.equal(false);
    shadow.host.removeAttribute('no-workers');
    expect(workersAllowed(list)).to.equal(true);
  });
});
