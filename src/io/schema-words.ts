import { reservedProfileIds } from '#domain/reserved-ids.ts'

/**
 * What an editor shows of a field when the mouse rests on it: its name, and a sentence or two.
 *
 * Kept apart from the schemas that files are checked with, so that the app does not load them.
 */
export type FieldWords = { readonly [path: string]: readonly [title: string, description: string] }

const text =
  'A plain text, the same in every language, or one wording for each language, e.g. { "en": "Plans", "de": "Plant" }.'
const wording = [
  'Wording',
  'The text in this language. Empty or left out where it is not translated yet: then another wording is shown, and marked.',
] as const
const slug = 'Small letters, digits and single hyphens, at most 80 characters.'
const instant = 'ISO instant in UTC with milliseconds, e.g. 2026-03-17T09:00:00.000Z.'

/** A text at a path, and its wordings. */
function textAt(path: string, title: string, description: string): FieldWords {
  return { [path]: [title, `${description} ${text}`], [`${path}.*`]: wording }
}

/** The parts of a list of levels, roles or areas. */
function namedAt(list: string, one: string, id: string, name: string, summary: string): FieldWords {
  return {
    [`${list}[]`]: [one, `One ${one.toLowerCase()}, with an id and a name.`],
    [`${list}[].id`]: [`Id of the ${one.toLowerCase()}`, `${id} ${slug}`],
    ...textAt(`${list}[].name`, `Name of the ${one.toLowerCase()}`, name),
    ...textAt(`${list}[].summary`, `Summary of the ${one.toLowerCase()}`, summary),
  }
}

const schemaWords = [
  'Schema',
  'Where an editor finds this schema: an address or a path. The app does not look at it.',
] as const

/** Every field of `levelwise-profile/1`. */
export const skillProfileWords: FieldWords = {
  $schema: schemaWords,
  format: [
    'Format',
    'What this file is, and in which major version. A newer major version is refused; new fields do not need one.',
  ],
  id: [
    'Id of the skill profile',
    `Stands in addresses and in people’s assessments: choose it once and keep it. ${slug} ${[...reservedProfileIds].map((id) => `“${id}”`).join(', ')} are taken.`,
  ],
  version: [
    'Version',
    'A date or a semantic version, e.g. "2026-03-17" or "1.4.0". Change it with every change that is published: ratings remember which version they were given for.',
  ],
  ...textAt('title', 'Title', 'What the skill is called.'),
  ...textAt('field', 'Field', 'What the skill belongs to, e.g. Machine Learning & AI.'),
  ...textAt('summary', 'Summary', 'One or two sentences about the skill.'),
  updated: ['Updated', 'The day of the last change: an ISO date, e.g. 2026-03-17.'],
  languages: [
    'Languages',
    'The languages of the texts, as BCP 47 tags. The first is the source language, and what is shown where a wording is missing.',
  ],
  'languages[]': ['Language', 'A BCP 47 tag, e.g. "en" or "de-AT".'],
  keywords: ['Keywords', 'What the skill is about, in a few words each.'],
  ...textAt('keywords[]', 'Keyword', 'A word or two.'),
  source: ['Source', 'Where the content comes from: a name or an address.'],
  licence: ['Licence', 'Under which terms the content may be used, e.g. CC-BY-4.0.'],
  levels: ['Levels', 'At least one. Their order counts: the lowest first.'],
  ...namedAt(
    'levels',
    'Level',
    'Expectations refer to it.',
    'What people call it, e.g. Senior.',
    'What is asked of everybody at this level, whatever the role.',
  ),
  roles: ['Roles', 'At least one. They are shown in this order.'],
  ...namedAt(
    'roles',
    'Role',
    'Expectations refer to it.',
    'What people call it, e.g. Data Engineer.',
    'What the role is about.',
  ),
  areas: [
    'Competence areas',
    'Themes that run through all levels; criteria are grouped by them in this order. The list may be empty.',
  ],
  ...namedAt(
    'areas',
    'Area',
    'Criteria refer to it.',
    'What the theme is called, e.g. Testing.',
    'What belongs to the theme.',
  ),
  expectations: [
    'Expectations',
    'What is asked of one role at one level: the cells of the matrix. At most one for each role and level; a cell that is left out asks nothing.',
  ],
  'expectations[]': ['Expectation', 'What is asked of one role at one level.'],
  'expectations[].role': ['Role', 'The id of one of the roles.'],
  'expectations[].level': ['Level', 'The id of one of the levels.'],
  'expectations[].required': [
    'Required',
    'Whether the criteria of this cell are required (true) or optional (false). A criterion may say otherwise for itself.',
  ],
  'expectations[].criteria': [
    'Criteria',
    'What can be rated, one statement each. Empty where nothing is asked.',
  ],
  'expectations[].criteria[]': ['Criterion', 'One observable statement: the thing that is rated.'],
  'expectations[].criteria[].id': [
    'Id of the criterion',
    'Unique in the whole profile, and never used again for something else: ratings follow it from version to version. Small letters and digits, parted by single dots or hyphens, at most 160 characters.',
  ],
  'expectations[].criteria[].area': [
    'Competence area',
    'The id of one of the areas. Left out where the criterion belongs to none.',
  ],
  ...textAt(
    'expectations[].criteria[].text',
    'Text',
    'One observable statement, verb first: “Plans the water supply of a bed.”',
  ),
  'expectations[].criteria[].tools': [
    'Tools',
    'Tools that the text names, spelled as there, so that they can be marked. Tools of one criterion are alternatives.',
  ],
  'expectations[].criteria[].tools[]': ['Tool', 'The name as it stands in the text.'],
  'expectations[].criteria[].topic': [
    'Topic',
    `Criteria of the same topic are compared across roles and levels: “grows from … to …”. ${slug}`,
  ],
  'expectations[].criteria[].required': [
    'Required',
    'Overrides what the expectation says, for this criterion alone.',
  ],
}

/** An entry of a list by criterion ids: with what it holds, or cleared. */
function entriesAt(field: string, title: string, description: string, one: FieldWords): FieldWords {
  return {
    [field]: [title, `${description} By the id of the criterion.`],
    [`${field}.*`]: [title, 'What was said about this criterion, or that it was cleared.'],
    [`${field}.*.at`]: ['When', `When this was said last. ${instant}`],
    [`${field}.*.cleared`]: [
      'Cleared',
      'The entry was taken back; it is kept so that this is known elsewhere.',
    ],
    ...Object.fromEntries(
      Object.entries(one).map(([path, words]) => [`${field}.*.${path}`, words]),
    ),
  }
}

/** Every field of `levelwise-assessment/1`. */
export const assessmentWords: FieldWords = {
  $schema: schemaWords,
  format: ['Format', 'What this file is, and in which major version. A newer one is refused.'],
  about: [
    'About this file',
    'Lines for a person who opens the file: state, scale, fair use. Not read back.',
  ],
  'about[]': ['Line', 'A line for whoever opens the file.'],
  id: [
    'Id of the assessment',
    'Unique, e.g. a UUID. It says whose assessment this is; the name does not.',
  ],
  copiedFrom: ['Copied from', 'The id of the assessment that this is a copy of.'],
  kind: [
    'Kind',
    'Who rated: the person (self), somebody else (review), or both together (agreed).',
  ],
  profile: ['Skill profile', 'What was rated against.'],
  'profile.id': ['Id of the skill profile', 'As in the profile’s own file.'],
  'profile.version': ['Version of the skill profile', 'The one that was opened last.'],
  role: ['Role', 'The id of the role that is rated; all of its levels are in this file.'],
  level: ['Current level', 'The id of the level that the person has now.'],
  target: [
    'Target level',
    'The id of the level that it is held against; the next one where this is left out.',
  ],
  person: ['Name', 'Whom it is about. Only there if the person gave a name.'],
  rater: ['Rater', 'Who rated, where that is somebody else.'],
  ...entriesAt(
    'ratings',
    'Ratings',
    'How each criterion was rated. What is not there has no answer.',
    {
      value: [
        'Rating',
        '0: not yet. 1: with support. 2: independently. 3: enables others. "n/a": not applicable; it counts nowhere.',
      ],
      reason: ['Reason', 'Why the criterion is not applicable.'],
      noOpportunity: ['No opportunity', 'Rated 0 because there was no opportunity so far.'],
      profileVersion: [
        'Version',
        'The version of the skill profile that this rating was given for.',
      ],
    },
  ),
  ...entriesAt('notes', 'Notes', 'Notes of the person.', { text: ['Note', 'As typed.'] }),
  ...entriesAt('evidence', 'Examples', 'Where and when it was done.', {
    items: ['Examples', 'In the order in which they were written.'],
    'items[]': ['Example', 'One line, with a date and a link where there are some.'],
    'items[].text': ['Text', 'What was done.'],
    'items[].date': ['Date', 'When, as typed.'],
    'items[].url': [
      'Link',
      'As typed. Shown as a link only where it is an https or mailto address.',
    ],
  }),
  ...entriesAt('steps', 'Next steps', 'What the person wants to do next.', {
    text: ['Next step', 'As typed.'],
    support: ['Support', 'What the person wants others to help with.'],
    due: ['Until', 'When it is to be done, as typed.'],
    done: ['Done', 'Whether it is done.'],
  }),
  ...entriesAt(
    'outcomes',
    'Outcomes',
    'Of an agreed assessment: what was not agreed, and what was said to it.',
    {
      notAgreed: ['Not agreed', 'No value was agreed on.'],
      statement: ['Statement', 'What the person says to it.'],
    },
  ),
  focus: ['Focus', 'Criteria that the person picked to work on, at most three.'],
  'focus[]': ['Criterion', 'The id of a criterion.'],
  questions: ['Questions', 'What the person wants to ask in the talk.'],
  fieldsChanged: [
    'Fields changed',
    'When the fields without instants of their own were changed last.',
  ],
  'fieldsChanged.level': ['Level changed', instant],
  'fieldsChanged.focus': ['Focus changed', instant],
  'fieldsChanged.questions': ['Questions changed', instant],
  'fieldsChanged.person': ['Name changed', instant],
  texts: [
    'Texts',
    'What was rated, readable without the skill profile. By the id of the criterion.',
  ],
  ...textAt('texts.*', 'Text', 'The criterion as it was rated.'),
  created: ['Created', instant],
  changed: ['Changed', `When anything was changed last. ${instant}`],
}

/** The same fields of a value that stands inside another one. @param holder ends with a dot */
export function fieldsUnder(holder: string, fields: FieldWords): FieldWords {
  return Object.fromEntries(
    Object.entries(fields).map(([path, words]) => [`${holder}${path}`, words]),
  )
}
