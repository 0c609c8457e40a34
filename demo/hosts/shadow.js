// A component of the host's that holds the menu in its shadow root.
customElements.define(
  'host-card',
  class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const styles = new CSSStyleSheet();
      styles.replaceSync(`
        article { padding: 16px; border-radius: 12px; background: #f3ecff; }
        users-dashboard { --users-accent: #7a1fa2; --users-surface: #f3ecff; --users-radius: 4px; }
      `);
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [styles];
      const card = document.createElement('article');
      const users = document.createElement('users-dashboard');
      users.setAttribute('base-url', 'demo:500');
      card.append(users);
      root.append(card);
    }
  },
);
