import type { DatabaseConnection, Driver } from 'kysely';
import type { Explain } from './explain-error';

/**
 * A driver whose errors are explained, wherever they come up: on the way to the database, in a query,
 * at the end of a transaction.
 */
export function explaining(driver: Driver, explain: Explain): Driver {
	const known = new WeakMap<DatabaseConnection, DatabaseConnection>();
	/** The driver's own connection behind each that was handed out. */
	const behind = new WeakMap<DatabaseConnection, DatabaseConnection>();
	const own = (connection: DatabaseConnection) => behind.get(connection) ?? connection;
	const tell = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		try {
			return await work();
		} catch (error) {
			throw explain(error);
		}
	};
	const wrap = (connection: DatabaseConnection): DatabaseConnection => ({
		// Called in an async function, because SQLite's driver throws at once.
		executeQuery: (query) => tell(async () => connection.executeQuery(query)),
		streamQuery: (query, size) => connection.streamQuery(query, size)
	});
	return {
		init: () => tell(() => driver.init()),
		acquireConnection: () =>
			tell(async () => {
				const connection = await driver.acquireConnection();
				const wrapped = known.get(connection) ?? wrap(connection);
				known.set(connection, wrapped);
				behind.set(wrapped, connection);
				return wrapped;
			}),
		beginTransaction: (connection, settings) =>
			tell(() => driver.beginTransaction(own(connection), settings)),
		commitTransaction: (connection) => tell(() => driver.commitTransaction(own(connection))),
		async rollbackTransaction(connection) {
			try {
				await driver.rollbackTransaction(own(connection));
			} catch {
				// What went wrong before is what counts; a database that is gone has rolled back as well.
			}
		},
		releaseConnection: (connection) => driver.releaseConnection(own(connection)),
		destroy: () => driver.destroy()
	};
}
