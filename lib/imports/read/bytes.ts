/** True where a file begins with these bytes, one character each. */
export function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((char, index) => bytes[index] === char.charCodeAt(0));
}

/** Looks for a name in UTF-16, as compound files keep the names of their streams. */
export function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  return bytes.some(
    (byte, at) => byte === wanted[0] && wanted.every((want, index) => bytes[at + index] === want),
  );
}
