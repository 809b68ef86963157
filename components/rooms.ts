/** The five rooms, in the order of every way between them: their page, the key of their name, and how they are drawn. */
export const rooms = [
  {
    id: 'diary',
    name: 'ui.diary.open',
    path: 'M6 4h11a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6zM6 4v16M9.5 9h5M9.5 13h5',
  },
  { id: 'insights', name: 'ui.look.open', path: 'M4 19.5h16M6.5 16v-5M12 16V5M17.5 16V9' },
  {
    id: 'intake',
    name: 'ui.intake.open',
    path: 'M5 9h11v5a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10h1.5a2.5 2.5 0 0 1 0 5H16M8.5 3v3M12.5 3v3',
  },
  {
    id: 'learn',
    name: 'ui.learn.open',
    path: 'M12 6.5C10 5 7 4.5 4 4.5v13.5c3 0 6 .5 8 2 2-1.5 5-2 8-2V4.5c-3 0-6 .5-8 2zM12 6.5V20',
  },
  {
    id: 'options',
    name: 'ui.settings',
    path: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  },
] as const
