"""What a person can set going from the dashboard: documents taken in, the ETL run, facts decided upon."""

from dashboard.office.desk import Office

__all__ = ["Office"]
