CREATE TABLE `notified` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
