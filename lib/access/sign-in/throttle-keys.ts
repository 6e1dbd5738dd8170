import { isNobodys, networkOf } from "@/lib/platform/http/client-address";
import { ofOnePerson, type Patience } from "./throttle";

/** Under what a sign-in is counted, and how many failures are borne there. */
export type ThrottleKey = { key: string; patience: Patience };

/**
 * A hundred clerks of an office may share one address: it has more attempts than a person, and is limited all
 * the same.
 */
const ofOneAddress: Patience = { free: 30, locking: 100 };
/**
 * A name that is tried from many addresses. It can hardly be locked by one of them, and never for a device
 * that is known.
 */
const ofOneName: Patience = { free: 50, locking: 200 };

// No username has a tab in it: nobody can type another's key.
const TAB = "\t";

/**
 * What a sign-in is counted under. A device on which the name signed in before is counted by itself: what
 * strangers try elsewhere does not lock it. Any other is counted by name and address together, by address,
 * and by name.
 */
export function throttleKeysOf(username: string, address: string, device: string | null): ThrottleKey[] {
  if (device !== null) return [{ key: `${username}${TAB}device ${device}`, patience: ofOnePerson }];
  const network = networkOf(address);
  return [
    { key: `${username}${TAB}from ${network}`, patience: ofOnePerson },
    ...(isNobodys(address) ? [] : [{ key: `${TAB}from ${network}`, patience: ofOneAddress }]),
    { key: `${username}${TAB}`, patience: ofOneName },
  ];
}

/**
 * What codes of the second step are counted under: whoever gets so far knows the password, and guesses at a
 * million codes. A known device is counted by itself here too; all others together, so that many addresses
 * buy no further guesses.
 */
export function secondStepKeysOf(username: string, address: string, device: string | null): ThrottleKey[] {
  if (device !== null) return [{ key: `${username}${TAB}code device ${device}`, patience: ofOnePerson }];
  return [
    { key: `${username}${TAB}code`, patience: ofOnePerson },
    ...(isNobodys(address) ? [] : [{ key: `${TAB}from ${networkOf(address)}`, patience: ofOneAddress }]),
  ];
}

/** What every key of a username begins with, of whatever device and address. */
export function keyPrefixOf(username: string): string {
  return `${username}${TAB}`;
}
