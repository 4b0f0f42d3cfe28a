CREATE TABLE `draft_base` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`form_version` integer NOT NULL,
	`updated_at` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft_version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`reason` text NOT NULL,
	`on_revision` integer NOT NULL,
	`form_version` integer NOT NULL,
	`base_revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	`base` text,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `draft_version_document` ON `draft_version` (`document_id`,`reason`,`seq`);