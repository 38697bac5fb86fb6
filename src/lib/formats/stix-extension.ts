/** Where our own fields stand in an object of STIX 2.1: a property extension, by its id. */
export const stixExtension = 'extension-definition--3a5f2b9e-7c41-4d0e-9b6a-0e17e27e0001';

/** Who STIX says made the extension; no actor of the network. */
export const stixAuthor = 'identity--0a4d8c1e-5d0f-5c8b-8a51-0e17e27e0002';
