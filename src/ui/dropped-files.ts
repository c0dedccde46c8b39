/**
 * The files that were dropped, those inside folders included.
 *
 * @returns in the order dropped; none where only text was
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // The list is emptied once the event has ended: entries are taken before anything is awaited.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  const files = await Promise.all(entries.map(filesIn))
  return files.flat()
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) {
    return new Promise((resolve) => {
      // A file that was moved meanwhile is left out.
      entry.file(
        (file) => resolve([file]),
        () => resolve([]),
      )
    })
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  for (;;) {
    // A folder is read in pieces; an empty piece is the end.
    const piece = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (piece.length === 0) return files
    for (const inner of piece) files.push(...(await filesIn(inner)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
