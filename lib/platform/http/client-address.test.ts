import { expect, test } from "vitest";
import { isNobodys, networkOf } from "./client-address";

test.each([
  ["10.0.0.8", "10.0.0.8"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1:2:3:4:5", "fe80:0:0:1"],
  ["", ""],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each(["", "127.0.0.1", "127.1.2.3", "::1"])("%j distinguishes nobody", (address) => {
  expect(isNobodys(address)).toBe(true);
});

test.each(["10.0.0.8", "2001:db8::1", "12.7.0.1"])("%s does", (address) => {
  expect(isNobodys(address)).toBe(false);
});
