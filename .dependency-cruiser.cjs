// The import arrow of docs/architecture.md, checked: each layer and what it may import, npm packages included.
// `npm run check` runs it; an arrow that is not listed here is refused.

/** Everything a layer may import besides itself: our own folders, npm packages, and whether Node's modules. */
const layers = {
  'lib/domain': { packages: ['temporal-polyfill'] },
  'lib/i18n': {
    folders: ['lib/domain'],
    packages: ['intl-messageformat', '@formatjs/[^/]+', 'temporal-polyfill'],
  },
  'lib/ical': {
    folders: ['lib/domain/time', 'lib/domain/result.ts', 'lib/domain/id.ts', 'lib/domain/calendars'],
    packages: ['temporal-polyfill', 'ical-generator', 'timezones-ical-library', 'ical.js'],
  },
  'lib/documents': {
    folders: ['lib/domain', 'lib/i18n'],
    packages: ['docx', 'pdfkit', 'fontkit', 'fflate', 'temporal-polyfill', '@types/pdfkit'],
  },
  'lib/store': {
    folders: ['lib/domain', 'prisma/client'],
    packages: ['@prisma/[^/]+', 'pg', '@types/pg', '@electric-sql/pglite', 'temporal-polyfill'],
    node: true,
  },
  'lib/gateways': {
    folders: ['lib/domain', 'lib/ical'],
    packages: ['nodemailer', '@types/nodemailer', '@e965/xlsx', 'fflate', 'saxes', 'temporal-polyfill'],
    node: true,
  },
  'lib/usecases': {
    folders: [
      'lib/domain',
      'lib/i18n',
      'lib/ical',
      'lib/documents',
      'lib/store',
      'lib/gateways',
      'prisma/demo',
    ],
    packages: ['zod', 'fflate', 'temporal-polyfill'],
    node: true,
  },
  'lib/cli': {
    folders: [
      'lib/domain',
      'lib/i18n',
      'lib/ical',
      'lib/documents',
      'lib/store',
      'lib/gateways',
      'lib/usecases',
    ],
    packages: ['zod', 'temporal-polyfill'],
    node: true,
  },
  'lib/web': {
    folders: ['lib/domain', 'lib/i18n', 'lib/usecases'],
    packages: ['next', 'next-auth', 'server-only', 'react', '@types/react', 'zod', 'temporal-polyfill'],
    node: true,
  },
  app: {
    folders: ['lib/domain', 'lib/i18n', 'lib/usecases', 'lib/web'],
    packages: [
      'next',
      'next-auth',
      'server-only',
      'react',
      'react-dom',
      '@types/react',
      '@types/react-dom',
      'react-aria-components',
      '@react-aria/[^/]+',
      '@react-types/[^/]+',
      '@internationalized/[^/]+',
      'temporal-polyfill',
    ],
  },
};

const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

function rulesOf([layer, { folders = [], packages = [], node = false }]) {
  const from = { path: `^${layer}/` };
  const ours = [layer, ...folders].map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/`));
  const rules = [
    {
      name: `${layer}: our own code`,
      comment: `${layer} imports only ${ours.join(', ')}`,
      severity: 'error',
      from,
      to: { path: '^(app|lib|prisma|scripts|tests)/', pathNot: `^(${ours.join('|')})` },
    },
    {
      name: `${layer}: npm packages`,
      comment: `${layer} uses only ${packages.join(', ')}`,
      severity: 'error',
      from,
      to: { dependencyTypes: npm, pathNot: `node_modules/(${packages.join('|')})/` },
    },
  ];
  return node
    ? rules
    : [
        ...rules,
        {
          name: `${layer}: no Node`,
          comment: `${layer} is pure or runs in a browser`,
          severity: 'error',
          from,
          to: { dependencyTypes: ['core'] },
        },
      ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      comment: 'type-only imports are gone when the program runs',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'time, bodies and people are the ground of the domain',
      severity: 'error',
      from: { path: '^lib/domain/(time|bodies|people)/' },
      to: {
        path: '^lib/domain/[^/]+/',
        pathNot: '^lib/domain/(time|bodies|people)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the dossier and rehearsals are its top',
      comment: 'what they are made of may name their types, but works without them',
      severity: 'error',
      from: { path: '^lib/domain/', pathNot: '^lib/domain/(dossier|rehearsals)/' },
      to: { path: '^lib/domain/(dossier|rehearsals)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no orphans',
      comment: 'a file that nothing imports and that imports nothing is not part of the program',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^tests/', '^app/.*\\.css$'] },
      to: {},
    },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'the program does not import its tests',
      severity: 'error',
      from: { path: '^(app|lib)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'the program runs without development packages',
      severity: 'error',
      from: { path: '^(app|lib)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    ...Object.entries(layers).flatMap(rulesOf),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/client'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
