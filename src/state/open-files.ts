import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { Backup } from '#io/backup.ts'
import { problemsInProfile, sideProblemsInProfile } from '#io/fits-profile.ts'
import { type OpenedFile, problemsOfSize, readOpenedFile } from '#io/opened-file.ts'
import { type Problem, problemAt } from '#io/problem.ts'
import { nextTask } from './in-slices.ts'
import { ensureProfile } from './profile-actions.ts'
import { useStore } from './store.ts'

/** A file as the browser hands it over. */
export type GivenFile = Pick<File, 'name' | 'size' | 'text'>

/** A file that could not be opened, with everything that is wrong with it. */
export type RefusedFile = { readonly name: string; readonly problems: readonly Problem[] }

/** What a number of files hold, before anything is done with it. */
export type ReadFiles = {
  readonly assessments: readonly Assessment[]
  readonly alignments: readonly Alignment[]
  readonly backups: readonly Backup[]
  readonly refused: readonly RefusedFile[]
}

/** How long reading may keep the page busy before it may draw again, in milliseconds. */
const breath = 12

/**
 * Reads files one after the other; a bad one is named, and the others are read all the same. The page
 * stays usable meanwhile.
 *
 * @param onProgress hears how many are read so far
 * @param signal stops the reading
 * @returns `undefined` where it was stopped: then nothing was opened
 */
export async function readFiles(
  files: readonly GivenFile[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadFiles | undefined> {
  const assessments: Assessment[] = []
  const alignments: Alignment[] = []
  const backups: Backup[] = []
  const refused: RefusedFile[] = []
  let lastBreath = performance.now()
  for (const [at, file] of files.entries()) {
    if (performance.now() - lastBreath > breath) {
      onProgress(at)
      await nextTask()
      lastBreath = performance.now()
    }
    if (signal.aborted) return undefined
    const parsed = await readFile(file)
    if (!parsed.ok) refused.push({ name: file.name, problems: parsed.problems })
    else if (parsed.value.holds === 'assessment') assessments.push(parsed.value.assessment)
    else if (parsed.value.holds === 'alignment') alignments.push(parsed.value.alignment)
    else backups.push(parsed.value.backup)
  }
  if (signal.aborted) return undefined
  onProgress(files.length)
  return { assessments, alignments, backups, refused }
}

async function readFile(file: GivenFile): Promise<ReturnType<typeof readOpenedFile>> {
  const problems = problemsOfSize(file.size)
  if (problems.length > 0) return { ok: false, problems }
  let text: string
  try {
    text = await file.text()
  } catch {
    // The file was moved, or the browser may not read it.
    return { ok: false, problems: [problemAt('$', 'unreadable')] }
  }
  const parsed = readOpenedFile(text)
  const lacking = parsed.ok ? await problemsOfPlace(parsed.value) : []
  return lacking.length === 0 ? parsed : { ok: false, problems: lacking }
}

/** What a file names that its profile lacks. Nothing is said of a profile that is not known here. */
async function problemsOfPlace(file: OpenedFile): Promise<readonly Problem[]> {
  if (file.holds === 'backup') return []
  const { profile: named } = file.holds === 'assessment' ? file.assessment : file.alignment.review
  await ensureProfile(named.id)
  const { profiles } = useStore.getState()
  const profile = Object.hasOwn(profiles, named.id) ? profiles[named.id] : undefined
  if (typeof profile !== 'object') return []
  return file.holds === 'assessment'
    ? problemsInProfile(profile, file.assessment)
    : sideProblemsInProfile(profile, file.alignment)
}
