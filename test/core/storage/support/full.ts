/**
 * Lets one store of every database refuse what is put into it, as a full disk does.
 *
 * @returns A function that makes room again.
 */
export function withFullDisk(store: string): () => void {
  const { prototype } = IDBObjectStore;
  const { put } = prototype;
  prototype.put = function (this: IDBObjectStore, ...given) {
    if (this.name === store) throw new DOMException('quota', 'QuotaExceededError');
    return put.apply(this, given);
  };
  return () => {
    prototype.put = put;
  };
}
