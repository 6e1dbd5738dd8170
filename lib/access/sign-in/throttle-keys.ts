import { isNobodys, networkOf } from "@/lib/platform/http/client-address";
import { ofOnePerson, type Patience } from "./throttle";

/** A key under which failed sign-ins are counted, with its limits. */
export type ThrottleKey = { key: string; patience: Patience };

/** An office may share one address: it has more attempts than a person, but is limited too. */
const ofOneAddress: Patience = { free: 30, locking: 100 };
/**
 * A username tried from many addresses. A single address can hardly lock it, and known devices are never
 * locked by it.
 */
const ofOneName: Patience = { free: 50, locking: 200 };

// Usernames contain no tab, so that keys cannot be forged by input.
const TAB = "\t";

/**
 * The keys of a sign-in. A known device of the username has its own counter, so that attempts elsewhere do
 * not lock it. Other devices are counted by username and address, by address, and by username.
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
 * The keys of second-step codes: an attacker who gets here knows the password and may guess a six-digit code.
 * A known device is counted separately; all others together, so that more addresses give no more guesses.
 */
export function secondStepKeysOf(username: string, address: string, device: string | null): ThrottleKey[] {
  if (device !== null) return [{ key: `${username}${TAB}code device ${device}`, patience: ofOnePerson }];
  return [
    { key: `${username}${TAB}code`, patience: ofOnePerson },
    ...(isNobodys(address) ? [] : [{ key: `${TAB}from ${networkOf(address)}`, patience: ofOneAddress }]),
  ];
}

/** The limits of a key of these functions, as it is stored. */
export function patienceOf(key: string): Patience {
  if (isOfAddress(key)) return ofOneAddress;
  return key.endsWith(TAB) ? ofOneName : ofOnePerson;
}

/** Whether a key is that of an address alone, over all usernames. */
export function isOfAddress(key: string): boolean {
  return key.startsWith(TAB);
}

/** The prefix of all keys of a username, for every device and address. */
export function keyPrefixOf(username: string): string {
  return `${username}${TAB}`;
}
