CREATE TABLE `hint_dismissal` (
	`article_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`dismissed` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `kind`, `words`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
