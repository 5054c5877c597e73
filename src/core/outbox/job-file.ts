/**
 * What is known of the files that go with a job.
 * @module
 */

/** A file that goes with a job. Its bytes lie in the vault; this is what the job knows of it. */
export interface JobFile {
  /** Of its record in the vault. */
  readonly id: string;
  /** Which paper it is, by its id in the definition. */
  readonly paper: string;
  /** Name of the paper for people, never the name that the file had. */
  readonly title: string;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** MIME type. */
  readonly type: string;
  /** Id of the upload, once the server has made one. */
  readonly upload?: string | undefined;
  /** Bytes that the server has. */
  readonly sent?: number | undefined;
  /** Why it cannot go: a person has to look at it. */
  readonly problem?: FileProblem | undefined;
  /** The person tries another one first; this one is left as it is in the next attempt. */
  readonly held?: boolean | undefined;
}

/**
 * What keeps one file from going: its bytes are not on this device any more, they are not those that were chosen, the
 * server does not want it.
 */
export type FileProblem = 'file-gone' | 'file-changed' | 'file-refused';

/** How far the files of a job are, in bytes. */
export interface FilesProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
  /**
   * When this page began to send them, in milliseconds since 1970, and how much of `sentBytes` it did not send itself:
   * what the server had before.
   */
  readonly since: number;
  readonly sinceBytes: number;
  /** Bytes of each file that have been sent, by its id. */
  readonly files: Readonly<Record<string, number>>;
  /** Id of the file that is under way. */
  readonly current: string | undefined;
}

/** How a submission names a file that is on the server. */
export interface FileRef {
  readonly paper: string;
  readonly title: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly upload: string;
}

/** What the sending of files tells and hears. */
export interface FileSending {
  /** Keeps in the job what is known of its files by now, so that the next try goes on from there. */
  readonly keep: (files: readonly JobFile[]) => Promise<void>;
  readonly signal: AbortSignal;
  /** @param current - Id of the file that is under way. */
  readonly progress: (files: readonly JobFile[], current: string) => void;
}
