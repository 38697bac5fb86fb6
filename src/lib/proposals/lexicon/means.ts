/** Things by which one helps another: who gives them sponsors whom he gives them to. */
import { nounSet } from '../words';

export const givenThings = `weapon weapons arms money cash funds training sanctuary shelter refuge safe_haven safe_havens haven
			ammunition equipment supplies intelligence troops mercenaries advisers advisors fighters fuel
			missiles tanks drones aircraft jets artillery rifles guns explosives bases base territory
			protection cover shipments shipment deliveries delivery instructors trainers volunteers weaponry
			materiel system systems batteries munitions shells warplanes helicopters planes bombs trainers training_ground recruitment_hub staging_ground staging_post launchpad launching_pad safehouse rockets grants billions millions dollars warplanes vehicles military_hardware
			pilots bombers grain oil gold silver salaries stipends horses boats galleys cannon muskets powder men regiments brigades
			squadrons escorts wages passports visas logistics maps satellite_imagery kits spare_parts spares radios uniforms rations food
			medicine safe_passage passage transit airfields airfield ports offices hospitals credits expertise technicians engineers
			howitzers armoured_vehicles pickups jamming_devices components parts drone cash_payments tonnes shells torpedoes mines
			surface-to-air_missiles doctors medics tents blankets submarines frigates warships corvettes patrol_boats patrol_vessels radars lorries trucks air_defences cargo rear_bases rear_base hideout hideouts training_camps training_camp`;

/** More that is given, but is a relation noun of its own or says little where nobody gives it. */
const more = `aid support assistance funding finance backing help loan loans system jet tank missile rifle gun vehicle
	armour armor information intelligence target_data coordinates asylum residence house land seed wheat gas electricity
	medicines ambulances bread steel timber saltpetre flour livestock hostages prisoners permission visa licence license
	contract contracts`;

export const means: ReadonlySet<string> = nounSet(`${givenThings} ${more}`);
