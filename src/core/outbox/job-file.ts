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
  /** Bytes over all files of the job. */
  readonly progress: (sentBytes: number, totalBytes: number) => void;
}
