export const papersFindings = {
  'papers.missing-glyph.title': 'No font has {characters}: {text}',
  'papers.missing-glyph.why':
    'A character that no font draws is never printed as a box; papers with it are held back.',
  'papers.missing-glyph.mend': 'Add a font that has it',
} as const;
