/**
 * A MAC address in the form that spp_vf reads: bytes with colons between them, the case kept. spp_vf reads any other
 * form as another address or as none (recordings of 20.02: hyphens, dots and bare digits).
 *
 * @param address one of the forms of the schema MacAddress, or `default`, which stays as it is.
 */
export function colonMac(address: string): string {
  if (address === 'default' || address.includes(':')) return address;
  const digits = address.replace(/[-:.]/g, '');
  return digits.replace(/..(?!$)/g, '$&:');
}
