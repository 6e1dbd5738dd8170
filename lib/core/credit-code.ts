/**
 * The characters of a 统一社会信用代码 (GB 32100-2015), each at the index of its value: digits and letters without I,
 * O, S, V, Z.
 */
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/**
 * Why a text is not a 统一社会信用代码, as a sentence; null if it is one. `code` has no lower-case letters or blanks.
 */
export function creditCodeFault(code: string): string | null {
  const values = [...code].map((sign) => signs.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1))
    return "统一社会信用代码应为 18 位数字和大写字母，不用 I、O、S、V、Z。";
  return checkValue(values.slice(0, -1)) === values.at(-1)
    ? null
    : "统一社会信用代码的最后一位校验码不对，请对照证书核对。";
}

/** The value of the check character: the weights are powers of 3 modulo 31. */
function checkValue(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % signs.length;
  }
  return (signs.length - (sum % signs.length)) % signs.length;
}
