/** A digest for the eye: in groups of four. It may break between them. */
export function Fingerprint({ of }: { of: string }) {
  return <span className="break-words font-mono">{of.replaceAll(/(.{4})(?=.)/g, "$1 ")}</span>;
}
