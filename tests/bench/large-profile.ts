/** How much a made-up profile asks: roles × levels cells, each with so many criteria. */
export type ProfileSize = {
  readonly roles: number
  readonly levels: number
  readonly criteria: number
}

/** The sizes that are measured, by how many criteria they come to. */
export const profileSizes = {
  '30': { roles: 3, levels: 5, criteria: 2 },
  '3,000': { roles: 50, levels: 5, criteria: 12 },
  '8,640': { roles: 80, levels: 9, criteria: 12 },
  '100,000': { roles: 200, levels: 10, criteria: 50 },
} as const satisfies { readonly [criteria: string]: ProfileSize }

type Worded = { readonly en: string; readonly de: string }

const say = (en: string, de: string): Worded => ({ en, de })

const verbs = [
  say('Plans', 'Plant'),
  say('Checks', 'Prüft'),
  say('Repairs', 'Repariert'),
  say('Describes', 'Beschreibt'),
  say('Measures', 'Misst'),
  say('Simplifies', 'Vereinfacht'),
  say('Hands over', 'Übergibt'),
]

const objects = [
  say('the water supply of one bed', 'die Wasserversorgung eines Beets'),
  say('a greenhouse for the winter', 'ein Gewächshaus für den Winter'),
  say('paths that carry a full cart', 'Wege, die einen vollen Karren tragen'),
  say('seed of old kinds of beans', 'Saatgut alter Bohnensorten'),
  say('the compost of a whole street', 'den Kompost einer ganzen Straße'),
  say('tools that several people share', 'Werkzeuge, die sich mehrere teilen'),
  say('shade for the hottest weeks', 'Schatten für die heißesten Wochen'),
  say('the harvest of a small orchard', 'die Ernte einer kleinen Obstwiese'),
  say('nests for wild bees', 'Nisthilfen für Wildbienen'),
  say('records of frost and rain', 'Aufzeichnungen über Frost und Regen'),
  say('a hedge that keeps the wind out', 'eine Hecke, die den Wind abhält'),
]

const manners = [
  say('before the season begins', 'bevor die Saison beginnt'),
  say('with the people next door', 'gemeinsam mit den Leuten von nebenan'),
  say('so that others can go on with it', 'so, dass andere daran weiterarbeiten können'),
  say('without being asked twice', 'ohne dass zweimal gefragt werden muss'),
  say('and says what it costs', 'und sagt, was es kostet'),
]

const tools = ['Spade', 'Rake', 'Plough', 'Barrow', 'Loppers', 'Dibber', 'Riddle']

const areas = [
  say('Soil', 'Boden'),
  say('Water', 'Wasser'),
  say('Plants', 'Pflanzen'),
  say('Buildings', 'Gebäude'),
  say('Animals', 'Tiere'),
  say('People', 'Menschen'),
]

const places = ['Terrace', 'Valley', 'Harbour', 'Castle', 'Meadow', 'Forest', 'Roof', 'River']
const people = ['Gardener', 'Planner', 'Keeper', 'Builder', 'Grower', 'Adviser', 'Forester']
const levelNames = [
  say('Starting', 'Beginnend'),
  say('Learning', 'Lernend'),
  say('Steady', 'Sicher'),
  say('Skilled', 'Erfahren'),
  say('Leading', 'Leitend'),
  say('Teaching', 'Lehrend'),
  say('Shaping', 'Gestaltend'),
  say('Guiding', 'Wegweisend'),
  say('Founding', 'Gründend'),
]

/** The item at a place of a list that begins again at its end. */
function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place % list.length]
  if (item === undefined) throw new Error('an empty list')
  return item
}

/**
 * A made-up skill profile of any size in two languages, always the same for the same size: with required,
 * optional and mixed cells, topics that run through the levels, tools in every third criterion, and a
 * criterion without area in every seventh place.
 *
 * @example largeProfile({ roles: 80, levels: 9, criteria: 12 }) // 8,640 criteria, about 2 MB as JSON
 */
export function largeProfile(size: ProfileSize, id = 'large-garden') {
  const range = (count: number) => Array.from({ length: count }, (_, place) => place)
  return {
    $schema: '../../public/schema/skill-profile.schema.json',
    format: 'levelwise-profile/1',
    id,
    version: '1.0.0',
    title: say('Large garden', 'Großer Garten'),
    field: say('Gardening', 'Gartenbau'),
    summary: say('Made up, to see how much fits.', 'Ausgedacht, um zu sehen, wie viel passt.'),
    updated: '2026-11-25',
    languages: ['en', 'de'],
    keywords: [],
    levels: range(size.levels).map((level) => ({
      id: `level-${level + 1}`,
      name: level < levelNames.length ? at(levelNames, level) : `Level ${level + 1}`,
    })),
    roles: range(size.roles).map((role) => ({ id: `role-${role + 1}`, name: roleName(role) })),
    areas: areas.map((name, area) => ({ id: `area-${area + 1}`, name })),
    expectations: range(size.roles).flatMap((role) =>
      range(size.levels).map((level) => ({
        role: `role-${role + 1}`,
        level: `level-${level + 1}`,
        required: (role + level) % 4 !== 3,
        criteria: range(size.criteria).map((place) => criterion(role, level, place)),
      })),
    ),
  }
}

function roleName(role: number): string {
  const name = `${at(places, role)} ${at(people, Math.floor(role / places.length))}`
  const round = Math.floor(role / (places.length * people.length))
  return round === 0 ? name : `${name} ${round + 1}`
}

function criterion(role: number, level: number, place: number) {
  // Steps without a common divisor, so that neighbours differ in every word.
  const mixed = role * 31 + level * 17 + place * 3
  const tool = place % 3 === 0 ? at(tools, mixed) : undefined
  const verb = at(verbs, mixed)
  const object = at(objects, role * 5 + place)
  const manner = at(manners, level + place * 3)
  return {
    id: `role-${role + 1}.level-${level + 1}.${place + 1}`,
    ...(place % 7 === 6 ? {} : { area: `area-${(place % areas.length) + 1}` }),
    topic: `topic-${(role * 3 + place) % 40}`,
    ...(place % 5 === 4 ? { required: level % 2 === 0 } : {}),
    ...(tool === undefined ? {} : { tools: [tool] }),
    text: say(
      `${verb.en} ${object.en}${tool === undefined ? '' : ` with a ${tool}`} ${manner.en}.`,
      `${verb.de} ${object.de}${tool === undefined ? '' : ` (${tool})`}, ${manner.de}.`,
    ),
  }
}
