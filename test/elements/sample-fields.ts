// A value of each type that the sample platform's fields have. Data.
export const FIELDS = {
  birth_date: '1984-02-29',
  country: 'FR',
  phone: '+33 6 12 34 56 78',
  newsletter: true,
  source: 'friend',
  genres: ['drama'],
  profiles: 2,
};
