// The users of a platform in an Angular application: a list whose tag is there from the start, and the whole menu, whose code comes later.
import { afterNextRender, Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { createRestBackend, type UserOpenEvent, type UsersTable } from 'ott-users';
import 'ott-users/users-table';

const everybody: UsersTable['query'] = { filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, columns: null };

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <header>
      <h1>Angular</h1>
      <button (click)="query.set(active)">Active only</button>
      <output>{{ opened() ? 'Opened ' + opened() : 'Nobody is open' }}</output>
    </header>
    <main>
      <users-table [backend]="backend" [query]="query()" [currentId]="opened()" (user-open)="open($event)"></users-table>
      <users-dashboard
        #dashboard
        [backend]="backend"
        [openUserId]="opened()"
        (open-user-change)="opened.set(dashboard.openUserId)"
      ></users-dashboard>
    </main>
  `,
})
export class App {
  protected readonly backend = createRestBackend({ baseUrl: '/api/v1' });
  protected readonly active: UsersTable['query'] = { ...everybody, filter: { status: ['active'] } };
  protected readonly query = signal(everybody);
  protected readonly opened = signal<string | null>(null);

  constructor() {
    afterNextRender(() => void import('ott-users/users-dashboard'));
  }

  protected open(event: UserOpenEvent): void {
    event.preventDefault();
    this.opened.set(event.userId);
  }
}
