CREATE TABLE `unfinished_rows` (
	`document_id` text PRIMARY KEY NOT NULL,
	`saved_at` text NOT NULL,
	`rows` text NOT NULL
);
