import { reservedProfileIds } from '#domain/reserved-ids.ts'
import * as v from 'valibot'
import { slugFrom } from './criterion-ids.ts'
import type { ReadNote, ReadingChoices } from './profile-reader.ts'
import { isoDate } from './schema-parts.ts'
import type { About } from './table-about.ts'
import type { TableColumns } from './table-columns.ts'

/** What a profile says about itself, from the lines above the table, the file's name and what a person chose. */
export function factsOf(
  fileName: string,
  title: string,
  about: About,
  { languages }: TableColumns,
  choices: ReadingChoices,
) {
  const notes: ReadNote[] = []
  const guess = <T>(code: ReadNote['code'], name: string, value: T): T => {
    notes.push({ code, values: { [name]: String(value) } })
    return value
  }
  const saidTitle = choices.title ?? about.text('title', languages)
  const saidId = choices.id ?? about.plain('id')
  const saidVersion = choices.version ?? about.plain('version')
  const updated = about.plain('updated')
  const optional = {
    field: about.text('field', languages),
    summary: about.text('summary', languages),
    keywords: about.keywords(languages),
    source: about.plain('source'),
    licence: about.plain('licence'),
  }
  const literal = {
    format: 'levelwise-profile/1',
    id: saidId ?? guess('profileIdGuessed', 'id', profileIdFrom(fileName)),
    version: saidVersion ?? guess('versionGuessed', 'version', choices.today),
    title: saidTitle ?? guess('titleGuessed', 'title', title),
    updated: updated !== undefined && v.is(isoDate, updated) ? updated : choices.today,
    languages,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
  return { literal, notes }
}

function profileIdFrom(fileName: string): string {
  const id = slugFrom(baseName(fileName), 'profile')
  return reservedProfileIds.has(id) ? `${id}-profile` : id
}

/** The name of the file without its ending, as words. */
export function titleFrom(name: string): string {
  const base = baseName(name)
    .replace(/[_\s]+/g, ' ')
    .trim()
  return base === '' ? 'Profile' : base
}

function baseName(name: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? name
  return file.replace(/\.[^.]*$/, '')
}
