/**
 * Why a commit does not fit: `journal.conflict` when what is there is not what it was made from (facts table, id, path),
 * `journal.empty` when it changes nothing, `journal.malformed` when it is not a commit (facts at).
 */
export type JournalProblemCode = 'journal.conflict' | 'journal.empty' | 'journal.malformed';
