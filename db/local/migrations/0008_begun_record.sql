CREATE TABLE `begun_record` (
	`document_id` text NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`document_id`, `version`)
);
