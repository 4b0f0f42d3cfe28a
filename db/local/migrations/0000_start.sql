CREATE TABLE `attachment` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	`pages` integer,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attachment_data` (
	`sha256` text PRIMARY KEY NOT NULL,
	`data` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `call` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`lane` text NOT NULL,
	`name` text NOT NULL,
	`input` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` text,
	`problem` text,
	`answer` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_key_unique` ON `call` (`key`);--> statement-breakpoint
CREATE INDEX `call_state` ON `call` (`state`,`seq`);--> statement-breakpoint
CREATE INDEX `call_lane` ON `call` (`lane`,`seq`,`state`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`collection` text NOT NULL,
	`form_version` integer NOT NULL,
	`state` text NOT NULL,
	`base_revision` integer NOT NULL,
	`local_revision` integer NOT NULL,
	`returned` text DEFAULT '[]' NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `fact` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`document_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`entries` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mirror` (
	`collection` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`form_version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`collection`, `id`)
);
--> statement-breakpoint
CREATE INDEX `mirror_id` ON `mirror` (`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`document_id` text NOT NULL,
	`collection` text NOT NULL,
	`title` text NOT NULL,
	`action` text NOT NULL,
	`form_version` integer NOT NULL,
	`base_revision` integer NOT NULL,
	`local_revision` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`maybe_sent` integer DEFAULT false NOT NULL,
	`next_try_at` text,
	`problem` text,
	`created_at` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_document` ON `outbox` (`document_id`,`seq`,`state`);--> statement-breakpoint
CREATE INDEX `outbox_state` ON `outbox` (`state`,`seq`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `outbox_upload` (
	`key` text NOT NULL,
	`sha256` text NOT NULL,
	`slot` text NOT NULL,
	PRIMARY KEY(`key`, `slot`, `sha256`)
);
--> statement-breakpoint
CREATE INDEX `outbox_upload_file` ON `outbox_upload` (`sha256`);--> statement-breakpoint
CREATE TABLE `upload` (
	`sha256` text NOT NULL,
	`collection` text NOT NULL,
	`slot` text NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`complete` integer DEFAULT false NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` text,
	`problem` text,
	PRIMARY KEY(`sha256`, `collection`, `slot`)
);
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` integer PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`saved_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `certificate_file` (
	`certificate_no` text PRIMARY KEY NOT NULL,
	`content_sha256` text NOT NULL,
	`content` text NOT NULL,
	`pdf` blob NOT NULL,
	`fetched_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `print_start` (
	`job_id` text PRIMARY KEY NOT NULL,
	`certificate_no` text NOT NULL,
	`started_at` text NOT NULL
);
