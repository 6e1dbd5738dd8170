import type { Random } from "../random";
import type { Disclosed } from "./year-history";

/**
 * The items disclosed in a year. An item on several channels counts once, so the total lies between the
 * largest channel and the sum of all. The categories partition the total.
 */
export function disclosedOf(random: Random, scale: number, last: number | undefined): Disclosed {
  const centre = last ?? 170 * scale;
  const total = Math.max(90, Math.round((centre * random.int(90, 114)) / 100));
  const website = total - random.int(4, 18);
  const wechat = Math.round((total * random.int(40, 75)) / 100);
  const board = random.int(18, 40);
  const agencies = random.int(2, 6);
  const policies = random.int(8, 18);
  const plans = random.int(3, 8);
  const business = Math.round((total * random.int(45, 58)) / 100);
  return {
    total,
    website,
    wechat,
    board,
    categories: {
      agencies,
      policies,
      plans,
      business,
      others: total - agencies - policies - plans - business,
    },
  };
}
