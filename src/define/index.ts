// Registers the three public tags.
import './users-dashboard.js';
