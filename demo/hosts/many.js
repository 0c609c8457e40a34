// Gives one of the lists a backend of the host's own: an object with two users.
const people = [
  { id: 'u1', firstName: 'ليلى', lastName: 'حداد', email: 'layla@example.com', status: 'active' },
  { id: 'u2', firstName: 'عمر', lastName: 'نجار', email: 'omar@example.com', status: 'registered' },
].map((person) => ({ ...person, registeredAt: '2026-03-29T20:00:00Z', customFields: {} }));

document.querySelector('#object').backend = {
  async searchUsers({ offset = 0, limit = 50 }) {
    return { items: people.slice(offset, offset + limit), total: { count: people.length, exact: true } };
  },
};
