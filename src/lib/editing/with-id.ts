import type { Network, NetworkId } from '../model/schema';

/** The same network under another id; annotations on the network itself are on it under the new one. */
export function withId(network: Network, id: string): Network {
	const { annotations } = network;
	return {
		...network,
		id: id as NetworkId,
		...(annotations && {
			annotations: annotations.map((one) =>
				one.on.kind === 'network' ? { ...one, on: { ...one.on, id } } : one
			)
		})
	};
}
