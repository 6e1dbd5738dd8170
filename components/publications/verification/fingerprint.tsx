/** A digest in groups of four characters, between which it may break. */
export function Fingerprint({ of }: { of: string }) {
  return <span className="break-words font-mono">{of.replaceAll(/(.{4})(?=.)/g, "$1 ")}</span>;
}
